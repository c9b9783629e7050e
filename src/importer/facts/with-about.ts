/**
 * A text with 关于 before what it is about, as most titles have it: 曲江区关于法治政府建设…. Who reads a
 * name in it need not know what reports are about.
 *
 * @param begins with what the subject of such reports begins
 */
export function withAbout(text: string, begins: string): string {
  return text.replace(new RegExp(`(?<!关于)(?=${begins})`, 'gu'), '关于');
}
