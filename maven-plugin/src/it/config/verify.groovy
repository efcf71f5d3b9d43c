def log = new File(basedir, 'build.log').text
def line = { String key -> log.readLines().find { it.startsWith("[INFO] $key: ") }.replaceAll(/ +/, ' ') }

assert line('failOn') == '[INFO] failOn: info # -Decoscan.failOn' : 'the command line wins over the POM'
assert line('maxFindings') == '[INFO] maxFindings: 4 # pom.xml, ecoscan.maxFindings' : 'the POM wins over the file'
assert line('minConfidence') == '[INFO] minConfidence: high # ' + new File(basedir, 'ecoscan.yml').path + ':3'
assert line('failOnAnalysisError') == '[INFO] failOnAnalysisError: off # default'
assert line('preview') == '[INFO] preview: on # -Decoscan.preview' : 'as the tests ask'

assert line('reports.quiet') == '[INFO] reports.quiet: on # -Decoscan.quiet'
assert line('reports.verbose') == '[INFO] reports.verbose: on # ' + new File(basedir, 'shared.yml').path + ':2'
assert line('reports.formats') == '[INFO] reports.formats: [json, sarif, html] # default'

assert log.contains('ecoscan.yml is there already, and stays as it is.')
assert new File(basedir, 'ecoscan.yml').text.startsWith('version: 1\nfailOn: minor')
assert log.contains('<artifactId>ecoscan-maven-plugin</artifactId>')
assert log.contains('fetch-depth: 0') && log.contains('GIT_DEPTH') && log.contains("stage('ecoscan')")
