def log = new File(basedir, 'build.log').text

assert log.contains('Found cached build, restoring')
assert log.contains('Skipping plugin execution (cached): compiler:compile')
assert !log.contains('Skipping plugin execution (cached): ecoscan:check')
assert log.contains('ecoscan: 1 blocking finding (1 sql-in-loop).')
