import { pairResults, resultsOf } from '@kith/ocds/metrics';
import { readReleases } from '@kith/ocds/read';

globalThis.ocds = { pairResults, readReleases, resultsOf };
