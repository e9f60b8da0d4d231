<?xml version="1.0" encoding="UTF-8"?>
<!-- What p2 tells of a repository, in one order and without the time of the build. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="@*|node()">
    <xsl:copy>
      <xsl:apply-templates select="@*|node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="property[@name='p2.timestamp']">
    <property name="p2.timestamp" value="0"/>
  </xsl:template>
  <!-- what p2 keeps in sets comes in another order each time -->
  <xsl:template match="properties">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="property">
        <xsl:sort select="@name"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>
  <xsl:template match="provides">
    <xsl:copy>
      <xsl:copy-of select="@*"/>
      <xsl:apply-templates select="provided">
        <xsl:sort select="@namespace"/>
        <xsl:sort select="@name"/>
        <xsl:sort select="@version"/>
      </xsl:apply-templates>
    </xsl:copy>
  </xsl:template>
</xsl:stylesheet>
