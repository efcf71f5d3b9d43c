import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))

assert report.failures.collect { [it.kind, it.file] } == [['parse', 'src/main/java/com/example/Broken.java']]
assert report.findings.collect { [it.file, it.line] } == [['src/main/java/com/example/Whole.java', 9]]
assert report.summary.blocking == 0

def warnings = log.readLines().findAll { it.startsWith('[WARNING]') && it.contains('Broken.java') }
assert warnings.size() == 1
assert warnings[0].startsWith('[WARNING] src/main/java/com/example/Broken.java:4: is not Java')
