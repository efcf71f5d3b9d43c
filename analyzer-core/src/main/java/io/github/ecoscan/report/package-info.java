/** Views of a scan's outcome: the complete one in JSON, and one for a person at a terminal. */
package io.github.ecoscan.report;
