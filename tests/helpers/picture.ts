import type { Page } from 'playwright-core';

/** How many of a window's pixels, in each direction, are one of a picture's. */
const reduction = 8;

/**
 * What a page looks like, small and grey, as a data URL of a WebP image. A letter is not seen in it, but
 * a line is, and where it stands.
 *
 * @param drawing a page of its own that draws
 */
export async function pictureOf(page: Page, drawing: Page): Promise<string> {
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  return drawing.evaluate(reduced, { shot: shot.toString('base64'), reduction });
}

async function reduced({ shot, reduction: by }: { shot: string; reduction: number }) {
  const whole = await createImageBitmap(
    await (await fetch(`data:image/png;base64,${shot}`)).blob(),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(whole.width / by);
  canvas.height = Math.floor(whole.height / by);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('Nothing to draw on.');
  context.filter = 'grayscale(1)';
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/webp', 0.8);
}

/** The share of two pictures, from 0 to 1, in which there is something in the one alone. */
export function differenceOf(
  drawing: Page,
  pictures: { readonly one: string; readonly other: string },
): Promise<number> {
  return drawing.evaluate(compared, pictures);
}

async function compared({ one, other }: { readonly one: string; readonly other: string }) {
  const [a, b] = await Promise.all([one, other].map(cellsOf));
  if (!a || !b || a.width !== b.width || a.height !== b.height) return 1;
  const { width, height } = a;
  let different = 0;
  for (let at = 0; at < width * height; at += 1) {
    const [inA, inB] = [a.blurred[at] ?? 0, b.blurred[at] ?? 0];
    // What is told apart is where there is much and where there is little, not the face of the type.
    if (Math.abs(inA - inB) > 10 + 0.35 * Math.max(inA, inB)) different += 1;
  }
  return different / (width * height);

  /** How far each pixel, with those around it, is from the paper. */
  async function cellsOf(url: string) {
    const picture = await createImageBitmap(await (await fetch(url)).blob());
    const canvas = document.createElement('canvas');
    canvas.width = picture.width;
    canvas.height = picture.height;
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const { data } = context?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const grey = Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] ?? 0);
    const counts = new Map<number, number>();
    for (const value of grey) counts.set(value, (counts.get(value) ?? 0) + 1);
    const [paper = 255] = [...counts].sort((x, y) => y[1] - x[1])[0] ?? [];
    const ink = grey.map((value) => Math.abs(value - paper));
    const blurred = ink.map((_, at) => {
      const [x, y] = [at % picture.width, Math.floor(at / picture.width)];
      let sum = 0;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          if (x + dx >= 0 && x + dx < picture.width)
            sum += ink[(y + dy) * picture.width + x + dx] ?? 0;
        }
      return sum / 9;
    });
    return { width: picture.width, height: picture.height, blurred };
  }
}
