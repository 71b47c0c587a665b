# One image for both entries: the HTTP server (the default command) and the worker.
FROM node:24-slim
WORKDIR /waypost
COPY --chown=node:node . .
RUN chown node:node /waypost
USER node
RUN node --input-type=module -e "import { prepare } from './scripts/prepare/prepare.mjs'; await prepare({ withPages: true })"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
EXPOSE 8080
CMD ["node", "apps/api/src/server.ts"]
