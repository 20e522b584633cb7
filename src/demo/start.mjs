// `npm start`: builds everything, then shows the demonstration. Plain JavaScript, since it runs before anything is built.
import { spawn } from 'node:child_process';

const { stdout, stderr } = process;

await build();
// By its address: what is built is no part of the sources.
await import(new URL('../../dist/demo/main.js', import.meta.url).href);

// What the builders say is not what the reader came for; it is told only where they fail.
async function build() {
  stdout.write('Building Earshot, which takes about half a minute …');
  const told = [];
  const builder = spawn('npm', ['run', '--silent', 'build'], { shell: process.platform === 'win32' });
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', piece => told.push(piece));
  const ticking = setInterval(() => stdout.isTTY && stdout.write('.'), 1000);
  const code = await new Promise((resolve, reject) => builder.once('error', reject).once('close', resolve));
  clearInterval(ticking);
  stdout.write('\n\n');
  if (code === 0) return;
  stderr.write(`${Buffer.concat(told)}\nEarshot could not be built; run npm ci and try again, or see above what npm run build says.\n`);
  process.exit(1);
}
