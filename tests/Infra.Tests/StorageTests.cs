namespace Ovop.Infra.Tests;

public sealed class StorageTests(Production production)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    [Fact]
    public void Every_container_exists() =>
        production.Names($"{Account}/blobServices/containers").ShouldBe(["app-package", "certificates", "days", "documents", "keys", "photos", "rounds", "uploads"]);

    [Fact]
    public void No_container_is_public() =>
        production.All($"{Account}/blobServices/containers")
            .ShouldAllBe(container => container.GetProperty("properties").GetProperty("publicAccess").GetString() == "None");

    [Fact]
    public void Every_table_exists() =>
        production.Names($"{Account}/tableServices/tables").ShouldBe(["ApiKeys", "Board", "Cases", "Failures", "HookCalls", "MailHolds", "People", "Readings", "Register", "StaffLog"]);

    [Fact]
    public void Keys_and_anonymous_reading_are_refused()
    {
        var account = production.PropertiesOf(Account);

        account.GetProperty("allowSharedKeyAccess").GetBoolean().ShouldBeFalse();
        account.GetProperty("allowBlobPublicAccess").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Only_encrypted_connections_are_taken()
    {
        var account = production.PropertiesOf(Account);

        account.GetProperty("supportsHttpsTrafficOnly").GetBoolean().ShouldBeTrue();
        account.GetProperty("minimumTlsVersion").GetString().ShouldBe("TLS1_2");
    }

    [Fact]
    public void What_is_deleted_or_replaced_can_be_brought_back()
    {
        var blobs = production.PropertiesOf($"{Account}/blobServices");

        blobs.GetProperty("isVersioningEnabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("deleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
        blobs.GetProperty("containerDeleteRetentionPolicy").GetProperty("enabled").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Browsers_may_upload_from_the_site_alone()
    {
        var rule = production.PropertiesOf($"{Account}/blobServices").GetProperty("cors").GetProperty("corsRules").EnumerateArray().Single();
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
