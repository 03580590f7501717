// Ends the process whose id it is given as soon as the one that started it is gone, however that came: its input ends then.
// Plain JavaScript: it has to be there at once.
const [id = ''] = process.argv.slice(2);
// Ctrl-C reaches the whole process group; who is guarded ends in its own order.
process.on('SIGINT', () => undefined);
process.stdin.resume().on('end', () => {
  try {
    process.kill(Number(id), 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
});
