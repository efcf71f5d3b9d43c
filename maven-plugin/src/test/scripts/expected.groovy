import groovy.json.JsonSlurper

// Holds a test project's report against its expected-findings.tsv and expected-paths.tsv.
def report = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))
def inProject = { String file -> file.substring(file.indexOf('src/main/java')) }
def rows = { String name -> new File(basedir, name).readLines().drop(1).collect { it.split('\t') as List } }

def local = report.findings.findAll { it.path.isEmpty() }
    .collect { [inProject(it.file), it.line as String, it.rule] } as Set
def expected = rows('expected-findings.tsv').collect { it[0..2] } as Set
assert !expected.isEmpty()
assert local - expected == [] as Set : 'found, but not planted'
assert expected - local == [] as Set : 'planted, but not found'

def far = report.findings.findAll { !it.path.isEmpty() }.collect {
  def end = it.path.last()
  [inProject(it.file), it.line as String, it.rule, inProject(end.file) + ':' + end.line]
} as Set
def paths = rows('expected-paths.tsv').collect { it[0..3] } as Set
assert !paths.isEmpty()
assert far - paths == [] as Set : 'path found, but not planted'
assert paths - far == [] as Set : 'path planted, but not found'

assert report.failures.isEmpty()
assert report.summary.calls.unresolved * 20 < report.summary.calls.resolved
