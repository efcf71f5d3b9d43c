def log = new File(basedir, 'build.log').text

assert log.contains("ecoscan.yml:3: unknown rule or family 'sql-in-lop'. Did you mean 'sql-in-loop'?")
assert log.contains("ecoscan.failOn: unknown severity 'mayor'. Did you mean 'major'?")
assert log.contains("ecoscan.rules: unknown rule or family 'sql-in-lop'. Did you mean 'sql-in-loop'?")
assert log.contains('MojoExecutionException')
assert !new File(basedir, 'target/ecoscan').exists()
assert log.contains("ecoscan.formats: unknown report format 'sarff'. Did you mean 'sarif'?")
