def git = { String... arguments ->
  def command = ['git', '-c', 'user.name=it', '-c', 'user.email=it@example.com', '-c', 'commit.gpgSign=false']
  command.addAll(arguments)
  def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  def out = process.text
  assert process.waitFor() == 0 : "$command: $out"
}
git('init', '-q', '-b', 'main')
git('add', '-A')
git('commit', '-q', '-m', 'as it was')
git('checkout', '-q', '-b', 'feature')
// what is new is not even known to git
new File(basedir, 'src/main/java/com/example/Fresh.java').text = new File(basedir, 'Fresh.java.txt').text
return true
