using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Ovop.Core.Cases;
using Ovop.Core.Sharing;
using Ovop.Functions.Award;

namespace Ovop.Functions.SignIn.Numbers;

/// <summary>
/// Which mobile number is the second door of which e-mail address: a row under the hash of either, which names the other. Whoever signs
/// in by such a number is who signs in by the address.
/// </summary>
internal sealed class JoinedNumbers(TableServiceClient tables, ICases cases, CaseDesk desk)
{
    /// <summary>Behind all capacities, which the reading of the people ends before (<see cref="Offices.WrittenRoster"/>).</summary>
    private const string Partition = $"{SignInRecords.Partition}-number";

    private const string Other = "Other";

    private readonly TableClient _table = tables.GetTableClient("People");

    /// <summary>The address that a number belongs to, or the number of an address; null for none.</summary>
    public async Task<string?> Find(string one, CancellationToken cancel)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, KeyOf(one), cancellationToken: cancel);
        return row.HasValue ? row.Value!.GetString(Other) : null;
    }

    /// <summary>Joins the two, once both are shown to be one person's; either has one other, and leaves a former one.</summary>
    public async Task Join(DurableTaskClient orchestrations, string number, string email, CancellationToken cancel)
    {
        await Part(number, cancel);
        await Part(email, cancel);
        await Name(number, email, cancel);
        await Name(email, number, cancel);
        await Pass(orchestrations, number, email, cancel);
    }

    /// <summary>Parts an address and its number: from then on the number is nobody's but its own.</summary>
    public async Task Part(string one, CancellationToken cancel)
    {
        if (await Find(one, cancel) is not { } other)
            return;

        await _table.DeleteEntityAsync(Partition, KeyOf(one), cancellationToken: cancel);
        await _table.DeleteEntityAsync(Partition, KeyOf(other), cancellationToken: cancel);
    }

    /// <summary>
    /// As whom somebody signs in who has shown that a number is theirs. What was the number's meanwhile is the address's from now on.
    /// </summary>
    public async Task<string> PersonOf(DurableTaskClient orchestrations, string number, CancellationToken cancel)
    {
        if (await Find(number, cancel) is not { } email)
            return number;

        await Pass(orchestrations, number, email, cancel);
        return email;
    }

    /// <summary>A case that cannot be read keeps nobody out: it passes when its owner signs in again.</summary>
    private async Task Pass(DurableTaskClient orchestrations, string number, string email, CancellationToken cancel) =>
        await (await cases.OwnedBy(number, cancel)).Each(
            async (owned, stop) => (await desk.Act(
                orchestrations, owned, (dossier, setting) => OwnerMoves.Join(dossier, number, email, setting), stop)).Problems,
            cancel);

    private async Task Name(string one, string other, CancellationToken cancel) => await _table.UpsertEntityAsync(
        new TableEntity(Partition, KeyOf(one)) { [Other] = other }, TableUpdateMode.Replace, cancel);

    private static string KeyOf(string one) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(one)));
}
