def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('[INFO] sql-in-loop ')
assert log.contains('[INFO] ## Ce que fait la règle')
assert log.contains("unknown rule 'sql-in-lop'. Did you mean 'sql-in-loop'?")
assert log.contains("[INFO] # Pourquoi ceci n'est-il pas signalé ?")
assert log.contains('| creedengo:GCI67 | i++ | [post-increment](#post-increment) |')

// Eclipse is told to ignore each goal of the plugin
def jar = new java.util.jar.JarFile(
    new File(localRepositoryPath, 'io/github/ecoscan/ecoscan-maven-plugin').listFiles()
        .findAll { it.directory }.collectMany { it.listFiles() as List }
        .find { it.name ==~ /ecoscan-maven-plugin-.*[^s]\.jar/ })
def xml = { name -> new groovy.xml.XmlSlurper().parse(jar.getInputStream(jar.getEntry(name))) }
def goals = xml('META-INF/maven/plugin.xml').mojos.mojo.goal*.text().sort()
def ignored = xml('META-INF/m2e/lifecycle-mapping-metadata.xml').pluginExecutions.pluginExecution
assert goals.size() > 5
assert ignored.pluginExecutionFilter.goals.goal*.text().sort() == goals
assert ignored.action.children()*.name() == ['ignore']
