// Builds dist/: every asset with a hash of its content in its name and its br and gz forms beside it,
// and assets.json, which maps plain names to hashed ones. A feature's own script is one more line in `assets`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { compile } from 'sass';
import { outline } from './outline.mjs';

const here = import.meta.dirname;

async function style(file) {
  const { css } = compile(`${here}/${file}`, { loadPaths: [`${here}/node_modules`], quietDeps: true });
  return (await transform(css, { loader: 'css', minify: true, legalComments: 'none' })).code;
}

async function script(file) {
  const { outputFiles } = await build({
    entryPoints: [`${here}/${file}`], bundle: true, minify: true, write: false, format: 'esm', target: 'es2020', legalComments: 'none',
  });
  return outputFiles[0].text;
}

const assets = {
  'site.css': await style('site.scss'),
  'site.js': await script('site.js'),
  'board.js': await script('board.js'),
  'draft.js': await script('draft.js'),
  'sheet.js': await script('sheet.js'),
  'suggest.js': await script('suggest.js'),
  'pane.js': await script('pane.js'),
  'verify.js': await script('verify.js'),
  'section.js': await script('section.js'),
  'choice.js': await script('choice.js'),
  'upload.js': await script('upload.js'),
  'position.js': await script('position.js'),
  ...Object.fromEntries(['mark.svg', 'contoh-lembar.svg', 'contoh-kartu.svg', 'contoh-foto.svg'].map(
    name => [name, readFileSync(`${here}/${name}`, 'utf8')])),
  'indonesia.svg': outline(`${here}/node_modules/world-atlas/countries-10m.json`),
};

rmSync(`${here}/dist`, { recursive: true, force: true });
mkdirSync(`${here}/dist`);
const names = {};
for (const [name, content] of Object.entries(assets)) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  const br = brotliCompressSync(content);
  const gz = gzipSync(content, { level: 9 });
  writeFileSync(`${here}/dist/${hashed}`, content);
  writeFileSync(`${here}/dist/${hashed}.br`, br);
  writeFileSync(`${here}/dist/${hashed}.gz`, gz);
  names[name] = hashed;
  console.log(`${name}: ${Buffer.byteLength(content)} bytes, ${gz.length} gz, ${br.length} br`);
}
writeFileSync(`${here}/dist/assets.json`, JSON.stringify(names));
