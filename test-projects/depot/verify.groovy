import groovy.json.JsonSlurper

def report = { run -> new JsonSlurper().parse(new File(basedir, "target/$run/ecoscan.json")) }
def findings = { run ->
  report(run).findings.collect { [it.file.substring(it.file.lastIndexOf('/') + 1), it.line, it.rule] } as Set
}
def sources = [['Depot.java', 26, 'string-concat-in-loop']] as Set
def classes = [
    ['Depot.java', 11, 'unread-field'],
    ['Tracking.java', 16, 'url-in-hash-collection'],
    ['Weights.java', 13, 'reboxed-value']
] as Set
def captured = [['Route.java', 27, 'outer-capturing-inner']] as Set
// compilers since JDK 18 leave the outer object out where it is not used
def isKept = Runtime.version().feature() < 18

assert findings('off') == sources
assert findings('without') == sources
assert findings('on') == sources + classes + (isKept ? captured : [])
// what another build's SpotBugs saw, with a compiler of JDK 17
assert findings('auto') == sources + classes + captured

assert report('without').failures.collect { it.kind } == ['bytecode']
assert report('without').failures[0].message.contains('com.github.spotbugs:spotbugs')
['on', 'auto', 'off'].each { assert report(it).failures == [] }
assert new File(basedir, 'target/ecoscan/bytecode.cache').file
assert new File(basedir, 'build.log').text.count('SpotBugs is not there') == 1
