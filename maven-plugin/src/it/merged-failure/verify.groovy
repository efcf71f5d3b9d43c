import groovy.json.JsonSlurper

def merged = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))

assert merged.findings.collect { it.file } == ['one/src/main/java/com/example/one/One.java'] : 'what was done'
assert !merged.gate.passed

def first = new JsonSlurper().parse(new File(basedir, 'three/target/ecoscan/ecoscan.json'))
assert first.gate.passed : 'of the first run'

def log = new File(basedir, 'build.log').text
assert log.readLines().count { it.contains('Report of all modules: ') } == 2 : 'at the end of the build that failed'
