# syntax=docker/dockerfile:1
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ARG VERSION=devel
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w -X main.version=${VERSION}" -o /digestbot ./cmd/digestbot && mkdir /data

# Static, with certificates, without a shell; runs as "nonroot" (65532).
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /digestbot /digestbot
COPY --from=build --chown=nonroot:nonroot /data /data
ENV DATABASE_URL=sqlite:/data/digestbot.db
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["/digestbot"]
CMD ["once"]
