namespace Ovop.Infra.Tests;

public sealed class StorageTests(Production production)
{
    private const string Account = "Microsoft.Storage/storageAccounts", Kept = "stovop", Uploads = "stup";

    [Fact]
    public void Every_container_exists() =>
        production.Names($"{Account}/blobServices/containers").ShouldBe(["app-package", "backups", "certificates", "days", "documents", "keys", "photos", "rounds", "snapshots", "uploads"]);

    [Fact]
    public void No_container_is_public() =>
        production.All($"{Account}/blobServices/containers")
            .ShouldAllBe(container => container.GetProperty("properties").GetProperty("publicAccess").GetString() == "None");

    [Fact]
    public void Every_table_exists() =>
        production.Names($"{Account}/tableServices/tables").ShouldBe(["ApiKeys", "Board", "Cases", "Failures", "FalseStars", "HookCalls", "MailHolds", "MailWords", "People", "Readings", "Register", "Sittings", "StaffLog"]);

    [Fact]
    public void What_people_send_lies_in_an_account_of_its_own_and_the_other_is_closed_to_the_outside()
    {
        production.All($"{Account}/blobServices/containers").Select(container => container.GetProperty("name").GetString()!)
            .Where(name => name.StartsWith(Uploads, StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldEndWith("/uploads");
        production.PropertiesIn(Account, Uploads).TryGetProperty("networkAcls", out _).ShouldBeFalse();

        var rules = production.PropertiesIn(Account, Kept).GetProperty("networkAcls");
        rules.GetProperty("defaultAction").GetString().ShouldBe("Deny");
        rules.GetProperty("bypass").GetString().ShouldBe("AzureServices", "the scanner and Event Grid");
        production.All("Microsoft.Network/privateEndpoints").Count().ShouldBe(4);
    }

    [Theory]
    [InlineData(Kept)]
    [InlineData(Uploads)]
    public void Keys_and_anonymous_reading_are_refused(string name)
    {
        var account = production.PropertiesIn(Account, name);

        account.GetProperty("allowSharedKeyAccess").GetBoolean().ShouldBeFalse();
        account.GetProperty("allowBlobPublicAccess").GetBoolean().ShouldBeFalse();
    }

    [Theory]
    [InlineData(Kept)]
    [InlineData(Uploads)]
    public void Only_encrypted_connections_are_taken(string name)
    {
        var account = production.PropertiesIn(Account, name);

        account.GetProperty("supportsHttpsTrafficOnly").GetBoolean().ShouldBeTrue();
        account.GetProperty("minimumTlsVersion").GetString().ShouldBe("TLS1_2");
    }

    [Fact]
    public void Every_table_is_copied_each_night_to_where_nobody_changes_it()
    {
        var copied = File.ReadAllText(Path.Combine(Production.InfraFolder, "..", "src", "Functions", "Backup", "NightlyCopy.cs"));

        production.Names($"{Account}/tableServices/tables").ShouldAllBe(table => copied.Contains($"\"{table}\""));
        production.PropertiesOf($"{Account}/blobServices/containers/immutabilityPolicies", "/backups/default")
            .GetProperty("immutabilityPeriodSinceCreationInDays").GetInt32().ShouldBe(35);
    }

    [Fact]
    public void What_is_deleted_or_replaced_can_be_brought_back()
    {
        var blobs = production.PropertiesIn($"{Account}/blobServices", Kept);

        blobs.GetProperty("isVersioningEnabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("containerDeleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Browsers_may_upload_from_the_site_alone()
    {
        var rule = production.PropertiesIn($"{Account}/blobServices", Uploads).GetProperty("cors").GetProperty("corsRules").EnumerateArray().Single();
        var site = production.PropertiesOf("Microsoft.Web/sites/config", "/appsettings").GetProperty("Site__BaseAddress").GetString();

        rule.GetProperty("allowedOrigins").EnumerateArray().Select(origin => origin.GetString()).ShouldBe([site]);
        rule.GetProperty("allowedMethods").EnumerateArray().Select(method => method.GetString()).ShouldBe(["OPTIONS", "PUT"]);
    }

    [Fact]
    public void Uploads_are_scanned_and_the_verdict_becomes_a_tag()
    {
        var scanning = production.PropertiesOf("Microsoft.Security/defenderForStorageSettings").GetProperty("malwareScanning");

        scanning.GetProperty("onUpload").GetProperty("isEnabled").GetBoolean().ShouldBeTrue();
        scanning.GetProperty("onUpload").GetProperty("capGBPerMonth").GetInt32().ShouldBePositive();
        scanning.GetProperty("blobScanResultsOptions").GetString().ShouldBe("BlobIndexTags");
    }
}
