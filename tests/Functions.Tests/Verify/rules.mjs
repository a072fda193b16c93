// Checks a dossier by the program that browsers are given, whose files lie in a folder, and says what was found, a line each.
import { readFileSync } from 'node:fs';

const [folder, file, language] = process.argv.slice(2);
const { dotnet } = await import(`${folder}/dotnet.js`);
const { getAssemblyExports, getConfig } = await dotnet.create();
const program = (await getAssemblyExports(getConfig().mainAssemblyName)).Ovop.VerifyInBrowser.Program;
console.log(program.Check(readFileSync(file, 'utf8'), language).join('\n'));
process.exit(0);
