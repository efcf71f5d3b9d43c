def log = new File(basedir, 'build.log').text

assert log.contains('[INFO] ecoscan is skipped')
assert !log.contains('Labels.java')
assert !new File(basedir, 'target/ecoscan').exists()
