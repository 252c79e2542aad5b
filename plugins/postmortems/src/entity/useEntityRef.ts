import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';

/** The entity whose page this is, as the backend names it. */
export function useEntityRef(): string {
  return stringifyEntityRef(useEntity().entity).toLocaleLowerCase('en-US');
}
