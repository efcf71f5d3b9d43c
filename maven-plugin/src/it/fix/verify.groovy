def log = new File(basedir, 'build.log').text
def patch = new File(basedir, 'target/ecoscan/fix.patch').text
def source = new File(basedir, 'src/main/java/com/example/Totals.java').text
def name = 'src/main/java/com/example/Totals.java'

assert patch.startsWith("--- a/$name\n+++ b/$name\n")
assert patch.contains('-    Long sum = 0L; // kept\n') && patch.contains('+    long sum = 0L; // kept\n')

assert source.contains('    long sum = 0L; // kept\n')
assert source.contains('private static final Pattern')

assert log.contains('Nothing was changed.')
assert log.contains("$name: 2 fixes")
assert log.contains('2 fixes in 1 file.')
assert log.contains('Nothing to fix.')
