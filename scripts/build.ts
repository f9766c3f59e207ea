/** `npm run build`: src/ → dist/. */
import { bundleProduct } from './bundle/bundle-product.ts';

await bundleProduct('dist');
