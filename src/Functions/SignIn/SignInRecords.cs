using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ovop.Core;
using Ovop.Functions.Award.Storage;

namespace Ovop.Functions.SignIn;

/// <summary>
/// The sign-in records, a row per address and kind under their hash: what anybody may ask for at an open page ends nothing of another
/// kind.
/// </summary>
internal sealed class SignInRecords(TableServiceClient tables)
{
    public const string Partition = "signin";

    private readonly TableClient _table = tables.GetTableClient("People");

    public async Task<SignInRecord> Find(string email, string kind, CancellationToken cancel) =>
        (await Row(KeyOf(email, kind), cancel)).Record;

    /// <summary>Names a record without saying whose it is; that of an applicant follows from the address alone, as it always did.</summary>
    public static string KeyOf(string email, string kind) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(kind == SessionKinds.Applicant ? email : $"{kind}|{email}")));

    /// <summary>Applies a rule to the record as it stands, again if another request was faster.</summary>
    /// <returns>The record as it was written, or the rule's problems, with nothing written.</returns>
    public Task<Result<SignInRecord>> Change(
        string email, string kind, Func<SignInRecord, Result<SignInRecord>> rule, CancellationToken cancel) =>
        Change(KeyOf(email, kind), rule, cancel);

    /// <summary>The same by the record's name.</summary>
    public async Task<Result<SignInRecord>> Change(
        string key, Func<SignInRecord, Result<SignInRecord>> rule, CancellationToken cancel)
    {
        while (true)
        {
            var (record, version) = await Row(key, cancel);
            var decision = rule(record);
            if (!decision.TryGet(out var next))
                return decision;

            var row = new TableEntity(Partition, key) { ["Data"] = JsonSerializer.Serialize(next, CaseJson.Options) };
            try
            {
                await (version is { } read
                    ? _table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, cancel)
                    : _table.AddEntityAsync(row, cancel));
                return next;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                // Another request has changed the record: decide again on what it says now.
            }
        }
    }

    private async Task<(SignInRecord Record, ETag? Version)> Row(string key, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancel);
        return row.HasValue
            ? (JsonSerializer.Deserialize<SignInRecord>(row.Value!.GetString("Data"), CaseJson.Options)!, row.Value.ETag)
            : (SignInRecord.None, null);
    }
}
