namespace Ovop.Infra.Tests;

public sealed class VerdictsTests(Production production)
{
    [Fact]
    public void What_the_scanner_says_is_put_by_identity_into_the_queue_that_the_application_reads()
    {
        var delivery = production.PropertiesOf("Microsoft.EventGrid/topics/eventSubscriptions");
        var by = delivery.GetProperty("deliveryWithResourceIdentity");
        var queue = by.GetProperty("destination").GetProperty("properties").GetProperty("queueName").GetString()!;

        by.GetProperty("identity").GetProperty("type").GetString().ShouldBe("SystemAssigned");
        by.GetProperty("destination").GetProperty("endpointType").GetString().ShouldBe("StorageQueue");
        delivery.GetProperty("filter").GetProperty("includedEventTypes")[0].GetString().ShouldBe("Microsoft.Security.MalwareScanningResult");
        production.Names("Microsoft.Storage/storageAccounts/queueServices/queues").ShouldBe([queue]);
        File.ReadAllText(Path.Combine(Production.InfraFolder, "..", "src", "Functions", "Documents", "Receiving", "ScanVerdictTrigger.cs"))
            .ShouldContain($"Queue = \"{queue}\"");
    }

    [Fact]
    public void Only_what_is_kept_is_scanned_and_nothing_that_only_the_application_writes()
    {
        var filters = production.PropertiesOf("Microsoft.Security/defenderForStorageSettings").GetProperty("malwareScanning").GetProperty("onUpload").GetProperty("filters");

        filters.GetProperty("excludeBlobsWithPrefix").EnumerateArray().Select(prefix => prefix.GetString()).ShouldNotContain("documents/");
    }
}
