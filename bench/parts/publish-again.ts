import { sumsOfSite } from '#cli/build/look-at-site.ts';
import { publishSite } from '#cli/publish/publish-site.ts';

// Publishes a folder to another, for a program that kills it while it does.
const [, , root = '', folder = ''] = process.argv;
const sums = sumsOfSite(folder);
process.send?.('begun');
publishSite(root, { folder, sums }, new Date());
process.disconnect();
