/** Moves new content into the place of old, so many times, to be killed meanwhile: `move-again.mjs DIR FIRST RUNS`. */
import { MANIFEST_FILE, openFolder, replaceDirectory } from '../../../dist/src/server/export/site-folder.js';

const [site = '', first, runs] = process.argv.slice(2);
for (let run = Number(first); run < Number(first) + Number(runs); run++) {
  await replaceDirectory(site, async (folder) => {
    const place = openFolder(folder);
    const files = {};
    for (let i = 0; i < 5; i++) files[`a/${i}`] = (await place.write(`a/${i}`, `${run} ${i}`)).sha256;
    await place.write(MANIFEST_FILE, JSON.stringify({ files }));
  });
  process.stdout.write('.');
}
