import { dataEndpoint, feedsOf } from '../../web/downloads/data-endpoint.ts';

export const { getStaticPaths, GET } = dataEndpoint('atom', feedsOf);
