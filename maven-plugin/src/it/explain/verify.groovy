def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] sql-in-loop ')
assert log.contains('[INFO] ## Ce que fait la règle')
assert log.contains("unknown rule 'sql-in-lop'. Did you mean 'sql-in-loop'?")
assert log.contains("[INFO] # Pourquoi ceci n'est-il pas signalé ?")
assert log.contains('| creedengo:GCI67 | i++ | [post-increment](#post-increment) |')
