import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def merged = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))
def baseline = new File(basedir, '.ecoscan/baseline.json').text

assert merged.project.name == 'merged-report'
assert merged.summary.files == 3
assert merged.findings.collect { it.file } == [
    'one/src/main/java/com/example/one/One.java',
    'three/src/main/java/com/example/three/Three.java',
    'two/src/main/java/com/example/two/Two.java'
]
assert merged.findings.every { it.standing == 'baseline' } : 'accepted by three modules at once'
assert merged.gate.passed
assert baseline.readLines().count { it.contains('"rule"') } == 3
assert !baseline.contains(basedir.path)
assert log.contains('passed: 3 findings (3 in the baseline)') : 'the aggregate goal tells of all'

// in all formats that the POM asks for, by the modules that are scanned and by the aggregate goal
def files = { folder -> new File(basedir, folder).list().findAll { it != 'cache' }.toSorted() }
def all = [
    'ecoscan.checkstyle.xml', 'ecoscan.github.txt', 'ecoscan.gitlab.json', 'ecoscan.html', 'ecoscan.json',
    'ecoscan.junit.xml', 'ecoscan.md', 'ecoscan.rdjson', 'ecoscan.sarif', 'ecoscan.sonar.json', 'ecoscan.summary.md'
]
assert files('one/target/ecoscan') == all
assert files('target/ecoscan') == all
def report = new File(basedir, 'target/ecoscan/ecoscan.html')
assert report.text.contains('Three.java')
assert log.contains("[INFO] Report: $report.path")

def times = { String text -> log.readLines().count { it.contains(text) } }
assert times('Report of all modules: ') == 4 : 'once in each build, by its last module'
assert log.contains('ecoscan: 3 blocking findings (3 ')
