import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))

// the type of one comes from the jar that is there, that of the other is unknown
assert report.findings.collect { it.line } == [11]

def warnings = log.readLines().findAll { it.startsWith('[WARNING] ecoscan') }
assert warnings.size() == 1
assert warnings[0] == '[WARNING] ecoscan: without com.example:absent:jar:1.0, findings may be missed'
