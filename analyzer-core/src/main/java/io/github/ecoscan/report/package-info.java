/**
 * Views of a scan's outcome: the complete one in JSON, one for a person at a terminal, and those
 * that other tools read.
 */
package io.github.ecoscan.report;
