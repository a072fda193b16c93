// Makes a photo smaller on the device: a weak network then carries a tenth of it. What the site would
// make a JPEG anyway (WebP, AVIF, HEIC), and the browser can show, becomes one on the way.
const longest = 2400; // some 200 dots an inch of an A4 page
const small = 1_048_576;
const taken = ['image/jpeg', 'image/png'];

const isPicture = file => file.type.startsWith('image/') || /\.(avif|hei[cf]|webp)$/i.test(file.name);

// The file itself where nothing is to be won, or where the browser cannot open it.
export async function smaller(file) {
  const fits = taken.includes(file.type);
  if (!isPicture(file) || (fits && file.size <= small)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.width, picture.height].map(side => Math.max(1, Math.round(side * scale)));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const jpeg = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
  if (!jpeg || (fits && jpeg.size >= file.size)) return file;
  return new File([jpeg], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg', lastModified: file.lastModified });
}
