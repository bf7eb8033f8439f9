# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY internal/htmldate/go.mod internal/htmldate/
RUN go mod download
COPY . .
ARG VERSION=devel
ARG COMMIT
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION} -X main.commit=${COMMIT}" -o /out/digestbot ./cmd/digestbot \
 && mkdir -p /out/data

# Nothing but the static binary, which brings zone data, and certificates.
FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/digestbot /digestbot
COPY --from=build --chown=65532:65532 /out/data /data
USER 65532:65532
ENV DATABASE_URL=sqlite:/data/digestbot.db
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/digestbot"]
CMD ["once"]
