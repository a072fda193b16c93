namespace LocalHost.Settings;

/// <summary>The loopback ports of everything that the host starts.</summary>
public sealed record Ports(int Http = 7071, int Blob = 10000, int Queue = 10001, int Table = 10002, int Mailbox = 5000, int Smtp = 2525)
{
    /// <summary>Consecutive ports: http, blob, queue, table, mailbox, smtp.</summary>
    public static Ports From(int first) => new(first, first + 1, first + 2, first + 3, first + 4, first + 5);

    /// <summary>Each port, what it is for and the option that chooses another.</summary>
    public IEnumerable<(int Port, string Use, string Option)> All =>
    [
        (Http, "the app over http", "--port"),
        (Blob, "blob storage", "--blob-port"),
        (Queue, "queue storage", "--queue-port"),
        (Table, "table storage", "--table-port"),
        (Mailbox, "the mailbox page", "--mailbox-port"),
        (Smtp, "the mail server", "--smtp-port"),
    ];
}
