import groovy.json.JsonSlurper

def report = { path -> new JsonSlurper().parse(new File(basedir, path)) }
def log = new File(basedir, 'build.log').text

assert report('target/ecoscan/ecoscan.json').findings.collect { [it.file - ~/.*\//, it.standing, it.blocking] } ==
    [['Fresh.java', 'new', true], ['Old.java', 'unchanged', false]]
assert report('target/old/ecoscan.json').findings.collect { it.standing } == ['unchanged']
assert log.contains("git does not know 'origin/main' here, and this repository has no remote. Run: git remote add origin URL, then git fetch origin")
