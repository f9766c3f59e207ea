# The bot in a container, for anything that is not App Service. Build: docker build -t meet-here .
# Run: docker run -p 3978:3978 --env-file <your settings> meet-here
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# Without scripts: no package needs one to be built here or to run there.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY scripts/build.ts scripts/
COPY scripts/bundle scripts/bundle
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
# Where DATABASE_URL points by default. Mount a disk here to keep it.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=3s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not npm: it would keep SIGTERM to itself.
# It needs a fifth of that; without a limit Node lets garbage lie by the memory of the whole machine.
CMD ["node", "--max-old-space-size=512", "dist/index.js"]
