import groovy.json.JsonSlurper

def findings = { path ->
  new JsonSlurper().parse(new File(basedir, path)).findings.collect { [it.file, it.line, it.rule] }
}
def app = [
    // known only from the sources of the other module
    ['app/src/main/java/com/example/app/App.java', 16, 'sql-in-loop'],
    // known only from a jar that the other module brings along
    ['app/src/main/java/com/example/app/App.java', 23, 'string-concat-in-loop'],
    // the loop is here, the query in the other module
    ['app/src/main/java/com/example/app/Names.java', 18, 'sql-in-loop']
]

assert findings('base/target/ecoscan/ecoscan.json') == []
assert findings('words/target/ecoscan/ecoscan.json') ==
    [['words/src/main/java/com/example/words/Words.java', 9, 'string-concat-in-loop']]
assert findings('app/target/ecoscan/ecoscan.json') == app
assert findings('app/target/alone/ecoscan.json') == app

def text = { path -> new File(basedir, path).readLines() }
def differs = { it.contains('"cpuSeconds"') }
def summary = { path -> new JsonSlurper().parse(new File(basedir, path)).summary }
assert summary('app/target/ecoscan/ecoscan.json').cacheHits == 0
assert summary('app/target/again/ecoscan.json').cacheHits == summary('app/target/again/ecoscan.json').files
assert summary('app/target/anew/ecoscan.json').cacheHits == 0
assert text('app/target/again/ecoscan.json').findAll { !differs(it) } ==
    text('app/target/anew/ecoscan.json').findAll { !differs(it) }
assert new File(basedir, 'app/target/ecoscan/cache').list().length == 1

assert !new File(basedir, 'base/target/classes').exists()

def log = new File(basedir, 'build.log').text
assert log.contains('[INFO] nothing to scan here') : 'the parent has no sources'
assert !log.contains('[WARNING] ecoscan') : 'no module is looked for in a repository'
