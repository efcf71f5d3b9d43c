package io.github.ecoscan.facts;

/**
 * A function is given to a call: how often it runs is for the called method to say.
 *
 * @param call the index of the call among those of its member
 * @param argument the position of the function among the call's arguments
 */
public record Given(int call, int argument) {}
