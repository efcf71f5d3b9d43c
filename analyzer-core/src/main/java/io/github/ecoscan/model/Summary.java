package io.github.ecoscan.model;

/**
 * The figures of a scan.
 *
 * @param files files scanned
 * @param lines their lines
 * @param findings findings that are not suppressed
 * @param blocking those of them that fail the gate
 * @param suppressed findings silenced in the source
 * @param baseline findings accepted earlier
 * @param parseFailures files that could not be read or parsed
 * @param ruleFailures crashes of rules
 * @param cpuSeconds CPU time of the scan's threads; it differs between equal runs, and so may the
 *     next
 * @param cacheHits files that an earlier scan had analysed, whose results were kept
 * @param resolved calls whose target is known
 * @param unresolved calls whose target is not
 */
public record Summary(
    int files,
    long lines,
    int findings,
    int blocking,
    int suppressed,
    int baseline,
    int parseFailures,
    int ruleFailures,
    double cpuSeconds,
    int cacheHits,
    long resolved,
    long unresolved) {}
