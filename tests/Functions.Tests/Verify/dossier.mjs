// Checks a file as the browser does, and says what was found, a line each.
import { readFileSync } from 'node:fs';
import { check, documents } from '../../../src/Functions/Design/dossier.mjs';

const text = readFileSync(process.argv[2], 'utf8');
for (const { holds, words } of await check(text))
  console.log(`${holds} ${words}`);
if (process.argv[3])
  console.log(documents(text, process.argv[3]).join(','));
