using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Ovop.Functions.Backup;

if (args is not [var from, var copy, var to])
{
    Console.Error.WriteLine("""
        Brings a nightly copy of the tables back. Rows that are there stay as they are.

          dotnet run --project src/Restore -- FROM COPY TO

        FROM  the account that holds the copy: its blob address, or a connection string
        COPY  its name, such as 2027-01-05T2130
        TO    the account to bring it back into: its table address, or a connection string

        Addresses are opened as whoever is signed in with the Azure CLI.
        """);
    return 2;
}

var who = new AzureCliCredential();
var blobs = Uri.TryCreate(from, UriKind.Absolute, out var blobAddress) ? new BlobServiceClient(blobAddress, who) : new BlobServiceClient(from);
var tables = Uri.TryCreate(to, UriKind.Absolute, out var tableAddress) ? new TableServiceClient(tableAddress, who) : new TableServiceClient(to);
foreach (var (table, rows) in await new NightlyCopy(tables, blobs).Restore(copy, tables, CancellationToken.None))
    Console.WriteLine($"{table}: {rows}");

return 0;
