import type { ZoneKind } from './metadata.ts';

/** What readers are told that a line of a capture is, where it is not the report's body. */
export const zoneLabels: Readonly<Record<ZoneKind, string>> = {
  chrome: '网页部件',
  'page-title': '页面标题',
  title: '标题',
  meta: '页面信息',
};
