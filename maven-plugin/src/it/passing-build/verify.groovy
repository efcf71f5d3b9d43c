import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def report = new JsonSlurper().parse(new File(basedir, 'target/waste/ecoscan.json'))
def file = 'src/main/java/com/example/Labels.java'

assert report.findings.collect { [it.file, it.line, it.suppression?.reason] } == [
    [file, 11, null],
    [file, 25, 'three lines at most']
]
assert report.findings.every { it.rule == 'string-concat-in-loop' && it.message == it.messages.fr }
assert report.summary.files == 1 : 'neither tests nor excluded files are scanned'
assert report.summary.blocking == 0

assert log.contains("[INFO] $file:11:")
assert log.contains('1 constat')
assert log.contains('1 ignoré')

def sarif = new JsonSlurper().parse(new File(basedir, 'target/waste/ecoscan.sarif'))
assert sarif.runs[0].results*.suppressions*.kind == [[], ['inSource']]
assert sarif.runs[0].results.every { it.partialFingerprints.primaryLocationLineHash }
assert new File(basedir, 'target/waste/ecoscan.summary.md').getText('UTF-8').startsWith('## ecoscan: succès')
assert new File(basedir, 'target/waste').list().toSorted() == ['ecoscan.json', 'ecoscan.sarif', 'ecoscan.summary.md']
