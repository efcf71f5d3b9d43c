import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.json'))
def file = 'src/main/java/com/example/Invoices.java'

assert report.findings.collect { [it.file, it.line, it.rule] } == [
    [file, 16, 'sql-in-loop'],
    [file, 23, 'string-concat-in-loop']
]
assert report.summary.blocking == 1
assert report.summary.files == 1

assert log.contains("[ERROR] $file:16:")
assert log.contains("[ERROR] $file:23:")
assert log.contains('ecoscan: 1 blocking finding (1 sql-in-loop).')
assert log.contains('Report: ' + new File(basedir, 'target/ecoscan/ecoscan.html').path)
assert new File(basedir, 'target/ecoscan/ecoscan.html').getText('UTF-8').startsWith('<!DOCTYPE html>')
assert log.contains('// ecoscan:ignore RULE -- REASON')
assert log.contains('MojoFailureException')
assert new File(basedir, 'target/failing-build-1.0.jar').file : 'verify comes after package'
assert new JsonSlurper().parse(new File(basedir, 'target/ecoscan/ecoscan.sarif')).runs[0].results.size() == 2
