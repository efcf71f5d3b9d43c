import groovy.json.JsonSlurper

def baseline = new JsonSlurper().parse(new File(basedir, '.ecoscan/baseline.json'))
def log = new File(basedir, 'build.log').text

assert log.contains('Baseline: +1 -0, 1 accepted: ' + new File(basedir, '.ecoscan/baseline.json').path)
assert log.contains('passed: 1 finding (1 in the baseline)')
assert log.contains('Baseline: +0 -1, 0 accepted')
assert baseline.findings == [] : 'pruned in the fourth run'
assert log.count('ecoscan: 1 blocking finding (1 sql-in-loop).') >= 2 : 'without a baseline it blocks'
assert log.contains('mvn ecoscan:baseline') : 'a failed check names the way out'
assert log.contains('broken.json is not a baseline')
assert log.contains('MojoExecutionException')
