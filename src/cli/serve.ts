import type { Server } from 'node:http';
import { sitePlaces, turnToDrafts } from '#site/build/site-place.ts';
import { isFinished } from './build/build-record.ts';
import { putBack } from './build/put-in-place.ts';
import { readBuiltBase } from './built-base.ts';
import type { Command } from './command.ts';
import { portOf } from './port.ts';
import { staticServer } from './static-server.ts';
import { stopSignal } from './stop-signal.ts';

const host = '127.0.0.1';
const usualPort = 4321;

/** Shows the built archive in a browser of this machine. */
export const serve: Command = {
  summary: `在本机打开已生成的文库（${usualPort} 端口，被占用就用下一个）`,
  usage: '[--port 端口] [--drafts]',
  options: {
    port: { type: 'string', help: '只用这个端口' },
    drafts: { type: 'boolean', help: '打开 build --drafts 生成的，草稿也在内' },
  },
  takesWords: false,
  run: async ({ options: { port: written, drafts }, output }) => {
    const asked = portOf(written);
    if (drafts === true) turnToDrafts();
    const site = sitePlaces();
    putBack(site);
    if (!isFinished(site.place)) {
      output.complain(
        '文库没有生成，或者没有生成完。先运行 nianbao build，或直接运行 npm start。\n',
      );
      return 1;
    }
    const base = readBuiltBase(site.place);
    const server = staticServer(site.place, base);
    const port =
      asked === undefined ? await listenOnFreePort(server, usualPort) : await listen(server, asked);
    if (port === undefined) {
      output.complain(`端口 ${asked ?? usualPort} 已被占用，换一个试试：--port 端口。\n`);
      return 1;
    }
    output.print(`年报文库已打开：http://${host}:${port}${base}\n按 Ctrl-C 关闭。\n`);
    await stopSignal();
    server.close();
    server.closeAllConnections();
    return 0;
  },
};

async function listenOnFreePort(server: Server, first: number): Promise<number | undefined> {
  for (let port = first; port < first + 100; port += 1) {
    if ((await listen(server, port)) !== undefined) return port;
  }
  return undefined;
}

/** The port that the server listens on, or `undefined` when it cannot have it. */
function listen(server: Server, port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const fail = () => done(undefined);
    server.once('error', fail).listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      done(typeof address === 'object' ? address?.port : undefined);
    });
  });
}
