def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] sql-in-loop ')
assert log.contains('[INFO] ## Ce que fait la règle')
assert log.contains("unknown rule 'sql-in-lop'. Did you mean 'sql-in-loop'?")
