/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "bench/web/visitor.h"
#include "bench/case/asked.h"
#include "bench/web/learnt.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ANSWER_MAX = 8 << 20 };

int visitor_connect(uint16_t port)
{
    struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) != 0 ||
        fcntl(fd, F_SETFL, O_NONBLOCK) != 0)
        learnt_give_up("nobody answers at the port");
    return fd;
}

size_t visitor_request(char *buffer, uint16_t port, const char *address)
{
    int size = snprintf(buffer, VISITOR_REQUEST_MAX,
                        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%u\r\n"
                        "Cookie: sekisho-as=" ASKED_READER
                        "; sekisho-visitor=0123456789abcdef0123456789abcdef\r\n\r\n",
                        address, (unsigned)port);

    if (size < 0 || size >= VISITOR_REQUEST_MAX)
        learnt_give_up("an address is too long");
    return (size_t)size;
}

bool visitor_head(const char *bytes, size_t size, size_t *ret_from, size_t *ret_length)
{
    static const char ends[] = "\r\n\r\n", named[] = "Content-Length: ";
    const char *end = memmem(bytes, size, ends, sizeof ends - 1);

    if (!end)
        return false;
    size_t head = (size_t)(end - bytes) + sizeof ends - 1;
    const char *length = memmem(bytes, head, named, sizeof named - 1);
    if (strncmp(bytes, "HTTP/1.1 200", 12) != 0 || !length)
        learnt_give_up("a page is not found");
    *ret_from = head;
    *ret_length = strtoul(length + sizeof named - 1, NULL, 10);
    return true;
}

char *visitor_ask(uint16_t port, const char *address, size_t *ret_size)
{
    char request[VISITOR_REQUEST_MAX], *bytes = calloc(ANSWER_MAX, 1);
    size_t size = 0, from = 0, length = 0, wanted = visitor_request(request, port, address);
    int fd = visitor_connect(port);
    bool headed = false;

    if (write(fd, request, wanted) != (ssize_t)wanted)
        learnt_give_up("a request cannot be sent");
    while (!headed || size < from + length) {
        struct pollfd ready = { .fd = fd, .events = POLLIN };
        (void)poll(&ready, 1, -1);
        ssize_t got = read(fd, bytes + size, ANSWER_MAX - size);
        if (got <= 0)
            learnt_give_up("an answer breaks off");
        size += (size_t)got;
        headed = headed || visitor_head(bytes, size, &from, &length);
    }
    (void)close(fd);
    memmove(bytes, bytes + from, length);
    bytes[length] = '\0';
    *ret_size = length;
    return bytes;
}
